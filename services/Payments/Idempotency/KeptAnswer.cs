namespace StreamPlatform.Payments.Idempotency;

internal sealed record KeptAnswer(int Status, string? ContentType, byte[] Body);

// What somebody gets who comes with a key: the right to do it, or what became of it.
internal sealed record KeyClaim(Guid? Lease, KeptAnswer? Answer, bool IsOfAnother);
