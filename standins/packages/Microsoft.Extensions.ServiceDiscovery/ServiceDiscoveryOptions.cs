namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>How service names are resolved.</summary>
public sealed class ServiceDiscoveryOptions
{
    /// <summary>Whether a name like https+http://catalog may choose any scheme.</summary>
    public bool AllowAllSchemes { get; set; } = true;

    /// <summary>How often endpoints are read again. Configuration that says when it changes is read at once.</summary>
    public TimeSpan RefreshPeriod { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The schemes allowed when <see cref="AllowAllSchemes"/> is off.</summary>
    public IList<string> AllowedSchemes { get; set; } = [];
}
