using System.Globalization;

namespace StreamPlatform.Payments;

// What somebody pays for. It goes to Stripe with the payment and comes back with every object of it, so that nothing depends on what we remember.
// CreatorShare: of the price without taxes, in ten-thousandths, as it was when it was bought.
internal sealed record Purchase(
    string Kind, string UserId, string? PlanId = null, string? VideoId = null, string? ChannelId = null, string? CreatorId = null, int Months = 0, int RentHours = 0,
    int CreatorShare = 0)
{
    public const string Plan = "plan";
    public const string Buy = "buy";
    public const string Rent = "rent";
    public const string Membership = "membership";
    public const string Gift = "gift";

    // What it opens; a gift opens nothing until it is redeemed.
    public string? Scope => Kind switch
    {
        Plan => "premium",
        Buy or Rent => $"video:{VideoId}",
        Membership => $"channel:{ChannelId}",
        _ => null,
    };

    public static Purchase? Read(Dictionary<string, string>? metadata)
    {
        return metadata is not null && metadata.TryGetValue("kind", out var kind) && metadata.TryGetValue("user", out var user)
            ? new Purchase(
                kind, user, metadata.GetValueOrDefault("plan"), metadata.GetValueOrDefault("video"), metadata.GetValueOrDefault("channel"),
                metadata.GetValueOrDefault("creator"), Number("months"), Number("hours"), Number("share"))
            : null;

        int Number(string name) => int.TryParse(metadata.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    public Dictionary<string, string> ToMetadata()
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = Kind, ["user"] = UserId };
        Add("plan", PlanId);
        Add("video", VideoId);
        Add("channel", ChannelId);
        Add("creator", CreatorId);
        Add("months", Months == 0 ? null : Months.ToString(CultureInfo.InvariantCulture));
        Add("hours", RentHours == 0 ? null : RentHours.ToString(CultureInfo.InvariantCulture));
        Add("share", CreatorShare == 0 ? null : CreatorShare.ToString(CultureInfo.InvariantCulture));
        return metadata;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                metadata[name] = value;
            }
        }
    }
}
