namespace StreamPlatform.Standins.Stripe;

// Whose act it is: a request, or the server's own.
internal sealed record Origin(string? RequestId, string? IdempotencyKey, string BaseUrl);
