using StreamPlatform.Contracts.Streaming;

namespace StreamPlatform.Catalog.Processing;

// What is said of a stream that was made.
internal sealed partial class ProcessingFacts
{
    public bool Add(StreamRefused message)
    {
        if (Plan(message.PlanId) is { Failed: not null })
        {
            return false;
        }

        PlanOrNew(message.PlanId).Failed = new Ending
        {
            Code = "invalid-stream",
            Reason = $"What was made of the file breaks a rule of streaming and was not published ({string.Join("; ", message.Violations)}). This is on our side.",
        };
        return true;
    }
}
