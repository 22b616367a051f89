using System.Globalization;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>How much memory the processes of the graph hold.</summary>
internal static class Processes
{
    /// <summary>Resident megabytes of each process that the host has started, by the name of its resource.</summary>
    public static IReadOnlyDictionary<string, double> ResidentMegabytes(DistributedApplication app)
    {
        var sizes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var model = (DistributedApplicationModel)app.Services.GetService(typeof(DistributedApplicationModel))!;
        foreach (var resource in model.Resources)
        {
            if (app.ResourceNotifications.TryGetCurrentState(resource.Name, out var known)
                && known.Snapshot.Properties.FirstOrDefault(property => property.Name == "executable.pid")?.Value is { } id
                && ResidentKilobytes(Convert.ToInt32(id, CultureInfo.InvariantCulture)) is { } kilobytes)
            {
                sizes[resource.Name] = kilobytes / 1024.0;
            }
        }

        return sizes;
    }

    // VmRSS:	  123456 kB
    private static long? ResidentKilobytes(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.AsSpan(6, line.Length - 6 - 3), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // it has just ended
            return null;
        }
    }
}
