namespace StreamPlatform.ServiceDefaults;

/// <summary>Names of the authorization policies.</summary>
public static class PlatformPolicies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string Viewer = "viewer";

    /// <summary>Whoever may upload and publish.</summary>
    public const string Creator = "creator";

    /// <summary>Whoever watches over the platform.</summary>
    public const string Operator = "operator";
}

/// <summary>Values of the role claim.</summary>
public static class PlatformRoles
{
    /// <summary>Every account has it.</summary>
    public const string Viewer = "viewer";

    /// <summary>Accounts that have opened the studio.</summary>
    public const string Creator = "creator";

    /// <summary>Accounts that somebody with access to the deployment made operators; nobody becomes one over the network.</summary>
    public const string Operator = "operator";
}
