namespace StreamPlatform.Streaming.Gates;

// The message in the queue: look into what is stored of a plan, and let it pass or not.
internal sealed record InspectPlan(string VideoId, string PlanId, Gate Gate);
