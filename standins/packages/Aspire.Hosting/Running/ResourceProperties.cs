namespace Aspire.Hosting.Running;

/// <summary>Names of properties in snapshots.</summary>
internal static class ResourceProperties
{
    public const string Failure = "resource.failure";
    public const string WaitsFor = "resource.waitsFor";
    public const string ProcessId = "executable.pid";
    public const string Source = "resource.source";
}
