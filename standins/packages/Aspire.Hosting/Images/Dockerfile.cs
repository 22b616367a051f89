using System.Text.Json;

namespace Aspire.Hosting.Images;

/// <summary>What the last stage of a Dockerfile says about the start of its image. Only the JSON form of ENTRYPOINT is read.</summary>
internal sealed class Dockerfile
{
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Path in the image → path in the context.</summary>
    public Dictionary<string, string> Copies { get; } = [];

    public List<string> Volumes { get; } = [];

    public List<string> Packages { get; } = [];

    public IReadOnlyList<string> Entrypoint { get; private set; } = [];

    public string? User { get; private set; }

    public string StopSignal { get; private set; } = "SIGTERM";

    public static Dockerfile Parse(string text)
    {
        var file = new Dockerfile();
        foreach (var line in text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line[0] != '#')
            {
                file.Take(line[..space].ToUpperInvariant(), line[(space + 1)..].Trim());
            }
        }

        return file;
    }

    private void Take(string instruction, string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (instruction)
        {
            case "ENV":
                foreach (var pair in words.Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2))
                {
                    Environment[pair[0]] = pair[1];
                }

                break;
            case "COPY" or "ADD":
                var paths = words.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
                Copies[paths[^1].TrimEnd('/')] = paths[0].TrimEnd('/');
                break;
            case "VOLUME":
                Volumes.AddRange(words);
                break;
            case "USER":
                User = rest;
                break;
            case "STOPSIGNAL":
                StopSignal = rest;
                break;
            case "ENTRYPOINT" when rest.StartsWith('['):
                Entrypoint = JsonSerializer.Deserialize<string[]>(rest)!;
                break;
            case "RUN":
                TakePackages(words);
                break;
        }
    }

    // RUN apt-get update && apt-get install -y --no-install-recommends nginx gettext-base && rm -rf ...
    private void TakePackages(string[] words)
    {
        var install = Array.IndexOf(words, "install");
        if (install > 0 && words[install - 1] == "apt-get")
        {
            Packages.AddRange(words.Skip(install + 1).TakeWhile(word => word != "&&").Where(word => !word.StartsWith('-')));
        }
    }
}
