namespace StreamPlatform.Identity.Keys;

internal sealed record SigningTerm(DateTimeOffset SignsFrom, DateTimeOffset SignsUntil, DateTimeOffset PublishedUntil);
