namespace StreamPlatform.Standins.Stripe.Payments;

internal sealed record Decline(string Code, string? DeclineCode, string Message);

internal enum Challenge
{
    Never,
    UnlessSetUp,
    Always,
}

// What a test card does when it is charged.
internal sealed record TestCard(string Number, string Brand, string? Token = null)
{
    public Decline? Decline { get; init; }

    public Challenge Challenge { get; init; }

    // Others are refused already when they are given to a customer.
    public bool IsAttachable { get; init; } = true;
}
