namespace StreamPlatform.Transcoder.Jobs;

// The message in the queues: one unit of work of a plan, in one attempt at its source. The queue is its lease.
internal sealed record TranscodeJob(string PlanId, string Job, int Attempt = 1);
