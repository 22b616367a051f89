using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Tests.Relevance;

// Five thousand titles: fifty that the queries are about, and others put together from the same words, so that nothing is found for being the only one.
internal static class SeededCatalogue
{
    public const int Size = 5_000;

    private static readonly string[] Openings = ["How to", "Learning to", "A guide to", "The art of", "Ten tips for", "Why we love", "My first", "The truth about", "Mastering", "Inside"];
    private static readonly string[] Acts = ["cook", "paint", "repair", "build", "play", "record", "photograph", "grow", "brew", "climb", "train", "bake", "edit", "restore", "tune"];
    private static readonly string[] Things =
        ["sourdough bread", "watercolour landscapes", "mountain bikes", "acoustic guitar", "jazz piano", "wedding videos", "tomato plants", "espresso coffee", "granite walls", "rescue dogs",
         "wooden chairs", "old radios", "steam engines", "drone footage", "podcast voices", "garden ponds", "electric cars", "marathon runners", "street portraits", "rocket models"];
    private static readonly string[] Places = ["at home", "in the rain", "on a budget", "without tools", "for beginners", "like a pro", "in Lisbon", "by the sea", "after work", "in one hour"];
    private static readonly string[] Channels = ["Daily Bench", "Northern Light", "Second Breakfast", "Open Road", "Quiet Hours"];

    private static readonly string[] Tongues = ["en", "de", "fr"];

    public static readonly string[] Known =
    [
        "Symphony No. 9 from the opera house", "Volcano eruption in Iceland filmed by drone", "Baking croissants with French butter", "Quantum computing explained in ten minutes",
        "The history of the Roman aqueducts", "Northern lights over Tromsø", "Fixing a flat bicycle tyre", "Deep sea creatures of the Mariana Trench", "Tokyo night walk in 4K",
        "Chess openings: the Sicilian Defence", "Restoring a 1967 Ford Mustang", "Beethoven Moonlight Sonata for piano", "Hurricane season from the space station", "Knitting a Norwegian sweater",
        "Machine learning from scratch", "Sushi masters of Osaka", "The physics of skateboarding", "Wildlife of the Serengeti", "Street food in Bangkok", "Carpentry joints without nails",
        "Marathon training plan for winter", "Photographing the Milky Way", "Brewing kombucha at home safely", "Meditation for restless minds", "The last lighthouse keeper", "Concorde: faster than sound",
        "Growing mushrooms in a cellar", "Crossing the Sahara on foot", "Learning sign language basics", "Medieval swords and how they were forged", "Aurora timelapse from Yukon",
        "Building a guitar amplifier", "Glass blowing in Murano", "Rebuilding the Notre-Dame cathedral", "Penguins of Antarctica", "Electric bike conversion kit review", "Kayaking the fjords of Norway",
        "Origami cranes step by step", "The mathematics of juggling", "Beekeeping through the seasons", "Restaurant kitchen on a Saturday night", "Skyscraper window cleaners", "Flamenco dancers of Seville",
        "Repairing a grandfather clock", "The voyage of the Endurance", "Homemade pasta with grandma", "Underwater hockey world final", "Cable cars of San Francisco", "Silent film accompaniment live",
        "Tornado chasers of Oklahoma",
    ];

    public static IReadOnlyList<FeedVideo> Make()
    {
        var random = new Random(20_261_122);
        var videos = Known.Select((title, at) => Video(title, random, at)).ToList();
        var seen = new HashSet<string>(Known, StringComparer.OrdinalIgnoreCase);
        while (videos.Count < Size)
        {
            // some words of the known titles turn up elsewhere, too
            var borrowed = Known[random.Next(Known.Length)].Split(' ')[^1];
            var title = $"{Pick(Openings, random)} {Pick(Acts, random)} {Pick(Things, random)} {(random.Next(8) == 0 ? borrowed : Pick(Places, random))}";
            if (seen.Add(title))
            {
                videos.Add(Video(title, random, videos.Count));
            }
        }

        return videos;
    }

    private static FeedVideo Video(string title, Random random, int at) => AVideo.Called(
        title, $"Filmed by {Pick(Channels, random)}. {Pick(Openings, random)} {Pick(Acts, random)} {Pick(Things, random)}.", at % 2 == 0 ? "learning" : "leisure",
        random.Next(30, 7_200), at % 3 == 0 ? 2160 : 1080, Pick(Channels, random), random.Next(1, 900), [Tongues[at % 3]], at % 2 == 0 ? ["en", "de"] : []);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
