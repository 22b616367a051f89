using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>A process and all that descend from it.</summary>
internal sealed class ProcessTree(int root)
{
    /// <summary>Memory in MiB: pages that several processes share are counted once, in parts (PSS).</summary>
    public double Memory()
    {
        var kibibytes = 0L;
        foreach (var id in Members())
        {
            try
            {
                // Pss:               12345 kB
                var line = File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
                kibibytes += long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // ended meanwhile
            }
        }

        return kibibytes / 1024.0;
    }

    /// <summary>What all of them have taken of the processors so far.</summary>
    public TimeSpan ProcessorTime()
    {
        var sum = TimeSpan.Zero;
        foreach (var id in Members())
        {
            try
            {
                using var process = Process.GetProcessById(id);
                sum += process.TotalProcessorTime;
            }
            catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
            {
                // ended meanwhile
            }
        }

        return sum;
    }

    /// <summary>What the process has started itself.</summary>
    public IReadOnlyList<int> Children() => [.. ByParent()[root]];

    /// <summary>The process and its descendants.</summary>
    public IReadOnlySet<int> Members()
    {
        var parents = ByParent();
        var members = new HashSet<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id))
        {
            if (members.Add(id))
            {
                parents[id].ToList().ForEach(open.Push);
            }
        }

        return members;
    }

    private static ILookup<int, int> ByParent() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0)
        .Select(id => (Id: id, Parent: ParentOf(id)))
        .ToLookup(process => process.Parent, process => process.Id);

    private static int ParentOf(int id)
    {
        try
        {
            // 4711 (ffmpeg) S 4242 …
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
