namespace StreamPlatform.Transcoder.Jobs;

// The message in the queues: one unit of work of a plan. The queue is its lease.
internal sealed record TranscodeJob(string PlanId, string Job);
