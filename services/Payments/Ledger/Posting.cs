namespace StreamPlatform.Payments.Ledger;

internal sealed record Posting(string Account, long Amount);

// One transaction of the ledger. Source: where it comes from; there is one entry of each.
internal sealed record Entry(string Source, string Kind, DateTimeOffset At, string Description, string? VideoId, string Currency, IReadOnlyList<Posting> Postings);
