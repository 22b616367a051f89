namespace StreamPlatform.Messaging;

/// <summary>
/// Thrown by a handler that knows that its message can never be handled: it becomes a dead letter at once, and the exception's message is the reason
/// that an operator reads.
/// </summary>
public sealed class PermanentFailureException : Exception
{
    /// <summary>A failure without a reason.</summary>
    public PermanentFailureException()
    {
    }

    /// <summary>A failure with its reason.</summary>
    /// <param name="message">The reason, without secrets.</param>
    public PermanentFailureException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its reason and its cause.</summary>
    /// <param name="message">The reason, without secrets.</param>
    /// <param name="innerException">What was thrown at first.</param>
    public PermanentFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
