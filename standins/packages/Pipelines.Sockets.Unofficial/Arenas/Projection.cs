namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Makes one value of another.</summary>
public delegate TTo Projection<TFrom, TTo>(in TFrom value);

/// <summary>Makes one value of another and of a state.</summary>
public delegate TTo Projection<TFrom, TState, TTo>(in TFrom value, in TState state);
