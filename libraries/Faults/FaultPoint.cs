using System.Diagnostics.CodeAnalysis;

namespace StreamPlatform.Faults;

/// <summary>
/// A labelled place at which a test can make this process die, hang or fail. Which place, at which hit and how stands in the environment variable
/// <see cref="Variable"/>. Without it a call is one check of a static field; in release builds the variable is not even read.
/// </summary>
public static class FaultPoint
{
    /// <summary>The environment variable with the faults of this process: see <see cref="FaultSchedule"/>.</summary>
    public const string Variable = "FAULT_POINTS";

    private const string Switch = "StreamPlatform.FaultPoints";

    private static readonly FaultSchedule? Schedule =
        IsSupported && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? FaultSchedule.Parse(text, TimeProvider.System) : null;

    /// <summary>Whether this build has fault points at all: a switch that only debug builds have.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => AppContext.TryGetSwitch(Switch, out var isSupported) && isSupported;

    /// <summary>Says that a place was reached. Returns at once unless a test wants a fault to happen here and now.</summary>
    /// <param name="label">The place: <c>room.what-has-just-happened</c>.</param>
    /// <param name="cancellationToken">Ends a hang.</param>
    public static ValueTask ReachAsync(string label, CancellationToken cancellationToken = default) =>
        Schedule is null ? ValueTask.CompletedTask : Schedule.ReachAsync(label, cancellationToken);
}
