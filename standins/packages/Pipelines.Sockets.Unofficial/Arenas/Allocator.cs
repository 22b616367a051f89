namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Where the blocks of an arena come from.</summary>
public abstract class Allocator<T>;
