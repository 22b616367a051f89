namespace Pipelines.Sockets.Unofficial;

/// <summary>The peer reset the connection.</summary>
public sealed class ConnectionResetException : IOException
{
    /// <summary>The peer reset the connection.</summary>
    public ConnectionResetException(string message)
        : base(message)
    {
    }

    /// <summary>The peer reset the connection.</summary>
    public ConnectionResetException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
