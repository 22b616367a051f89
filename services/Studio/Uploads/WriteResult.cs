namespace StreamPlatform.Studio.Uploads;

internal enum WriteOutcome
{
    Stored,
    Cut,
    TooLong,
    ChecksumMismatch,
    // discarded while it was being written
    Gone,
}

internal readonly record struct WriteResult(WriteOutcome Outcome, long Offset, DateTimeOffset ExpiresAt);
