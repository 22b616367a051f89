using System.Diagnostics;

namespace StreamPlatform.Faults;

/// <summary>The faults of one process: <see cref="Fault"/>s with semicolons between them.</summary>
public sealed class FaultSchedule
{
    private readonly Dictionary<string, Place> _places;
    private readonly TimeProvider _time;

    private FaultSchedule(IEnumerable<Fault> faults, TimeProvider time)
    {
        _places = faults.GroupBy(fault => fault.Label, StringComparer.Ordinal)
            .ToDictionary(place => place.Key, place => new Place([.. place]), StringComparer.Ordinal);
        _time = time;
    }

    internal static FaultSchedule Parse(string text, TimeProvider time) =>
        new(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Fault.Parse), time);

    internal ValueTask ReachAsync(string label, CancellationToken cancellationToken) =>
        _places.TryGetValue(label, out var place) && place.NextFault() is { } fault
            ? new ValueTask(HappenAsync(fault, cancellationToken))
            : ValueTask.CompletedTask;

    private async Task HappenAsync(Fault fault, CancellationToken cancellationToken)
    {
        // the last words of a process that dies here: no logger would get them out
        await Console.Error.WriteLineAsync($"fault point: {fault}");
        await Console.Error.FlushAsync(cancellationToken);
        switch (fault.Kind)
        {
            case FaultKind.Kill:
                using (var self = Process.GetCurrentProcess())
                {
                    self.Kill();
                }

                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                break;
            case FaultKind.Hang:
                await Task.Delay(fault.Limit ?? Fault.LongestHang, _time, cancellationToken);
                break;
            default:
                throw new FaultException($"A test wanted {fault.Label} to fail.");
        }
    }

    private sealed class Place(Fault[] faults)
    {
        private int _hits;

        public Fault? NextFault()
        {
            var hit = Interlocked.Increment(ref _hits);
            return Array.Find(faults, fault => fault.Hit == hit);
        }
    }
}
