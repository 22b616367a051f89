namespace Pipelines.Sockets.Unofficial;

/// <summary>What ended a connection first.</summary>
public enum PipeShutdownKind
{
    /// <summary>It is open.</summary>
    None = 0,

    /// <summary>It was disposed.</summary>
    PipeDisposed = 1,

    /// <summary>The peer closed.</summary>
    ReadEndOfStream = 100,

    /// <summary>Receiving met a disposed socket.</summary>
    ReadDisposed = 101,

    /// <summary>Receiving failed.</summary>
    ReadIOException = 102,

    /// <summary>Receiving failed.</summary>
    ReadException = 103,

    /// <summary>Receiving failed in the socket.</summary>
    ReadSocketError = 104,

    /// <summary>Nobody reads any more.</summary>
    ReadFlushCompleted = 105,

    /// <summary>The reader gave up.</summary>
    ReadFlushCanceled = 106,

    /// <summary>All was sent.</summary>
    WriteEndOfStream = 200,

    /// <summary>Sending met a disposed socket.</summary>
    WriteDisposed = 201,

    /// <summary>Sending failed.</summary>
    WriteIOException = 203,

    /// <summary>Sending failed.</summary>
    WriteException = 204,

    /// <summary>Sending failed in the socket.</summary>
    WriteSocketError = 205,

    /// <summary>The reader of the input ended.</summary>
    InputReaderCompleted = 300,

    /// <summary>The writer of the input ended.</summary>
    InputWriterCompleted = 301,

    /// <summary>The reader of the output ended.</summary>
    OutputReaderCompleted = 302,

    /// <summary>The writer of the output ended.</summary>
    OutputWriterCompleted = 303,

    /// <summary>The client said goodbye.</summary>
    ProtocolExitClient = 400,

    /// <summary>The server said goodbye.</summary>
    ProtocolExitServer = 401,
}
