namespace StreamPlatform.Faults;

/// <summary>What happens at a fault point.</summary>
public enum FaultKind
{
    /// <summary>The process sends itself SIGKILL: nothing is flushed, nothing is said.</summary>
    Kill,

    /// <summary>The call does not return until its time is over or it is cancelled.</summary>
    Hang,

    /// <summary>The call throws a <see cref="FaultException"/>.</summary>
    Fail,
}
