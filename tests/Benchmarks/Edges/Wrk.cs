using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StreamPlatform.Benchmarks.Edges;

/// <summary>Debian's wrk, on a core of its own.</summary>
internal static partial class Wrk
{
    private const string Core = "1";

    /// <summary>Requests per second of one address.</summary>
    public static async Task<double> MeasureAsync(Uri address, TimeSpan time, CancellationToken cancellationToken)
    {
        string[] arguments = ["-c", Core, "wrk", "-t1", "-c16", string.Create(CultureInfo.InvariantCulture, $"-d{time.TotalSeconds:0}s"), address.ToString()];
        using var wrk = Process.Start(new ProcessStartInfo("taskset", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
        await wrk.WaitForExitAsync(cancellationToken);
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || !Rate().IsMatch(said))
        {
            throw new InvalidOperationException($"wrk could not measure {address}:\n{said}");
        }

        return double.Parse(Rate().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    // Requests/sec:  63251.37
    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
