using System.Reflection;

namespace StreamPlatform.Postgres;

/// <summary>An assembly whose embedded resources <c>Migrations/NNNN_name.sql</c> belong to the room's database.</summary>
/// <param name="Name">Names the series of numbers, so that two assemblies may both have a 0001.</param>
/// <param name="Assembly">Where the scripts are embedded.</param>
public sealed record MigrationSource(string Name, Assembly Assembly)
{
    /// <summary>The scripts in the order of their numbers.</summary>
    /// <exception cref="InvalidOperationException">A script's name does not begin with four digits.</exception>
    public IReadOnlyList<Migration> Read() =>
        [.. Assembly.GetManifestResourceNames()
            .Where(name => name.Contains("Migrations/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(ReadOne)
            .OrderBy(migration => migration.Name, StringComparer.Ordinal)];

    private Migration ReadOne(string resource)
    {
        var name = Path.GetFileNameWithoutExtension(resource);
        if (name.Length < 6 || !name.AsSpan(0, 4).ContainsOnlyDigits())
        {
            throw new InvalidOperationException($"Migration '{resource}' must be named NNNN_name.sql.");
        }

        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return new Migration(Name, name, reader.ReadToEnd());
    }
}

file static class Text
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
