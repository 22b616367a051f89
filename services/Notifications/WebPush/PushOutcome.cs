namespace StreamPlatform.Notifications.WebPush;

internal enum PushVerdict
{
    // the push service has it
    Taken,

    // there is no such subscription any more
    Gone,

    // the push service asks for patience, or is away
    Wait,

    // it will never be taken
    Refused,
}

internal sealed record PushOutcome(PushVerdict Verdict, int Status = 0, TimeSpan? RetryAfter = null);
