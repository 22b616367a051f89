namespace StreamPlatform.Notifications.Preferences;

internal sealed record KindSetting(string Kind, bool InApp, bool Push, bool Mail)
{
    // Nobody is sent mails that they did not ask for.
    public static KindSetting Default(string kind) => new(kind, InApp: true, Push: true, Mail: false);
}

// Push messages and mails of this time wait for its end.
internal sealed record QuietHours(TimeOnly From, TimeOnly Until, string TimeZone);

internal sealed record Settings(IReadOnlyList<KindSetting> Kinds, QuietHours? Quiet);
