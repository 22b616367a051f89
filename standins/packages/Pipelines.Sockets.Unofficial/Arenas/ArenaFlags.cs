namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Hints for an arena.</summary>
[Flags]
public enum ArenaFlags
{
    /// <summary>No hint.</summary>
    None = 0,

    /// <summary>Clear what was used at a reset: always done here.</summary>
    ClearAtReset = 1,

    /// <summary>Clear what was used at the end: always done here.</summary>
    ClearAtDispose = 2,
}
