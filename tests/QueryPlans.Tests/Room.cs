using System.Text.RegularExpressions;

namespace StreamPlatform.QueryPlans.Tests;

// A room with a Postgres database, read from its sources: its migrations, and every query that stands in them.
internal sealed partial class Room(string folder)
{
    private static readonly string Root = FindRoot();
    private static readonly string Messaging = Path.Combine(Root, "libraries", "Messaging");

    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "services", "workers" }
            .SelectMany(kind => Directory.GetDirectories(Path.Combine(Root, kind)))
            .Where(room => Directory.Exists(Path.Combine(room, "Migrations")))
            .Select(room => Path.GetRelativePath(Root, room))
            .Order(StringComparer.Ordinal)];

    // As the room applies them: its own and those of its outbox.
    public IEnumerable<string> Migrations =>
        new[] { Messaging, Path.Combine(Root, folder) }
            .SelectMany(place => Directory.GetFiles(Path.Combine(place, "Migrations"), "*.sql").Order(StringComparer.Ordinal))
            .Select(File.ReadAllText);

    public IEnumerable<Query> Queries =>
        new[] { Messaging, Path.Combine(Root, folder) }.SelectMany(SourcesOf).SelectMany(QueriesIn).DistinctBy(query => query.Sql, StringComparer.Ordinal);

    private static IEnumerable<string> SourcesOf(string place) => Directory
        .EnumerateFiles(place, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<Query> QueriesIn(string file) => Literal().Matches(File.ReadAllText(file))
        .Select(match => match.Groups["sql"].Value)
        .Where(text => Beginning().IsMatch(text))
        .SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(sql => new Query(Path.GetRelativePath(Root, file), sql));

    private static string FindRoot()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "StreamPlatform.sln")))
        {
            place = place.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return place.FullName;
    }

    [GeneratedRegex("\"\"\"(?<sql>.*?)\"\"\"|\"(?<sql>(?:[^\"\\\\\\n]|\\\\.)*)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();

    // what reads rows, be it to change them; a plain insert does not
    [GeneratedRegex(@"^\s*(select\s(?!pg_|exists \(select from pg_)|with\s\w+\s|update\s\w+\s|delete from\s|insert into[^;]*\sfrom\s(?!unnest))", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Beginning();
}

internal sealed record Query(string File, string Sql);
