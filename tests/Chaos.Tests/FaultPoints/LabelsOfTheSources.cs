using System.Text.RegularExpressions;
using StreamPlatform.Chaos.Tests.Kills;

namespace StreamPlatform.Chaos.Tests.FaultPoints;

public sealed partial class LabelsOfTheSources
{
    [Fact]
    public void Each_stands_at_one_place_and_is_one_at_which_a_process_may_be_killed()
    {
        var labels = new[] { "libraries", "services", "workers" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Label().Matches(File.ReadAllText(path)).Select(match => match.Groups["label"].Value))
            .Order(StringComparer.Ordinal);
        var places = FaultPlaces.OfRooms.Values.SelectMany(room => room).Select(place => place.Label).Concat(FaultPlaces.AfterFailures).Concat(FaultPlaces.OfOtherRooms)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(places, labels);
    }

    [GeneratedRegex("""FaultPoint\.ReachAsync\("(?<label>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Label();
}
