namespace StreamPlatform.Streaming.Entitlements;

// Until: when what the viewer has ends; for ever where nothing is asked.
internal readonly record struct Admission(AdmissionKind Kind, DateTimeOffset Until)
{
    public static readonly Admission Free = new(AdmissionKind.Admitted, HeldEntitlement.ForEver);
    public static readonly Admission Refused = new(AdmissionKind.Refused, default);
    public static readonly Admission Unknown = new(AdmissionKind.Unknown, default);
}

internal enum AdmissionKind
{
    Refused,

    // nothing is known of what the viewer has, and nobody can say
    Unknown,
    Admitted,
}
