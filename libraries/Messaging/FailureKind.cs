namespace StreamPlatform.Messaging;

/// <summary>What a failure says about the next attempt. Each kind has a budget of its own: see <see cref="JobQueueOptions"/>.</summary>
public enum FailureKind
{
    /// <summary>Nobody knows: a few more attempts.</summary>
    Unknown,

    /// <summary>Something that the handler needs is away or busy, and comes back: many attempts.</summary>
    Transient,

    /// <summary>The message itself cannot be handled: no further attempt.</summary>
    Permanent,
}
