namespace StreamPlatform.Faults;

/// <summary>A test wanted this to fail.</summary>
public sealed class FaultException : Exception
{
    /// <summary>A fault without a place.</summary>
    public FaultException()
    {
    }

    /// <summary>A fault with a message.</summary>
    public FaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a message and a cause.</summary>
    public FaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
