namespace StreamPlatform.Standins.Stripe.Pages;

// A page to show, or an address to go to.
internal sealed record PageAnswer(string? Html, string? Location, int Status = 200)
{
    public static PageAnswer Show(string html) => new(html, null);

    public static PageAnswer GoTo(string location) => new(null, location);
}
