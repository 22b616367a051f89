using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Jobs;

// Nobody could carry out this job, or each worker that tried died of it. Its creator is told; an operator may still replay it.
internal sealed class DeadTranscodeJobHandler(PlanStore plans, PlanFailures failures) : IDeadLetterHandler<TranscodeJob>
{
    public async Task HandleAsync(TranscodeJob message, DeadLetter letter, CancellationToken cancellationToken)
    {
        if (await plans.FindForAsync(message, cancellationToken) is { } plan)
        {
            await failures.FailAsync(plan, message.Job, FailureReason.Internal, exception: null, cancellationToken);
        }
    }
}
