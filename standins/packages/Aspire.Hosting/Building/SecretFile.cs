using System.Text.Json;

namespace Aspire.Hosting;

/// <summary>Generated values, kept beside the data that was made with them: a password outlives the run, as its volume does.</summary>
internal sealed class SecretFile(string path)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly Lock _gate = new();

    public string GetOrAdd(string name, Func<string> make)
    {
        lock (_gate)
        {
            var all = File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path)) ?? [] : [];
            if (all.TryGetValue(name, out var known))
            {
                return known;
            }

            all[name] = make();
            Write(JsonSerializer.Serialize(all, Indented));
            return all[name];
        }
    }

    private void Write(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        var readableByOwner = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(temporary, readableByOwner))
        {
            writer.Write(content);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
