using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Lets a test stop an entry point between its moves: the names are those that the test host listens for.</summary>
internal static class BuilderDiagnostics
{
    public const string ListenerName = "Aspire.Hosting";
    public const string Constructing = "DistributedApplicationBuilderConstructing";
    public const string Building = "DistributedApplicationBuilding";
    public const string Built = "DistributedApplicationBuilt";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    public static void OnConstructing(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) => Write(Constructing, (options, settings));

    public static void OnBuilding(DistributedApplicationBuilder builder) => Write(Building, builder);

    public static void OnBuilt(DistributedApplication application) => Write(Built, application);

    private static void Write(string name, object payload)
    {
        if (Listener.IsEnabled() && Listener.IsEnabled(name))
        {
            Listener.Write(name, payload);
        }
    }
}
