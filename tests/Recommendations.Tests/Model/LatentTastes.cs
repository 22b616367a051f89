using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommendations.Tests.Model;

// Made-up viewing with a structure that is known: items belong to clusters and are unevenly popular, each user likes a few clusters and sometimes watches
// whatever everybody watches. Only who learns the clusters can foresee what comes next.
internal static class LatentTastes
{
    private const double ByTaste = 0.85;
    private const double Unevenness = 2.2;

    public static InteractionSet Generate(int users, int items, int clusters, int interactions, int seed)
    {
        var random = new Random(seed);
        var tastes = Enumerable.Range(0, users).Select(_ => Enumerable.Range(0, 2).Select(_ => random.Next(clusters)).ToArray()).ToArray();
        var perCluster = items / clusters;
        var made = new Dictionary<(int User, int Item), Interaction>();
        for (long time = 0; made.Count < interactions; time++)
        {
            var user = random.Next(users);
            var cluster = random.NextDouble() < ByTaste ? tastes[user][random.Next(2)] : random.Next(clusters);
            var item = (cluster * perCluster) + (int)(Math.Pow(random.NextDouble(), Unevenness) * perCluster);
            made.TryAdd((user, item), new Interaction(user, item, 1, time));
        }

        return new InteractionSet(Named('u', users), Named('i', items), [.. made.Values]);
    }

    // The same users, items and times, but who met what is drawn by lot: there is nothing to learn but popularity.
    public static InteractionSet Shuffled(InteractionSet set, int seed)
    {
        var items = set.Interactions.Select(interaction => interaction.Item).ToArray();
        new Random(seed).Shuffle(items);
        return set.With([.. set.Interactions.Zip(items, (interaction, item) => interaction with { Item = item })]);
    }

    private static Vocabulary Named(char kind, int count)
    {
        var names = new Vocabulary();
        for (var number = 0; number < count; number++)
        {
            names.NumberOf($"{kind}{number}");
        }

        return names;
    }
}
