using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>What every project of the graph finds in its environment.</summary>
internal static class ProjectEnvironment
{
    public static void Add(EnvironmentCallbackContext context, (string Name, LaunchProfile Profile)? launch)
    {
        TelemetryEnvironment.Add(context);
        var variables = context.EnvironmentVariables;
        if (context.ExecutionContext.IsPublishMode)
        {
            AddPublished(context);
            return;
        }

        variables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
        variables["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
        var endpoints = context.Resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.UriScheme is "http" or "https").ToArray();
        if (endpoints.Length > 0)
        {
            variables["ASPNETCORE_URLS"] = new InstanceValue(instance => string.Join(';', endpoints.Select(e => Url(e, instance))));
        }

        if (endpoints.FirstOrDefault(e => e.UriScheme == "https") is { AllocatedEndpoint: { } secure })
        {
            variables["ASPNETCORE_HTTPS_PORT"] = secure.Port.ToString(CultureInfo.InvariantCulture);
        }

        if (launch is { } chosen)
        {
            variables["DOTNET_LAUNCH_PROFILE"] = chosen.Name;
            foreach (var (name, value) in chosen.Profile.EnvironmentVariables)
            {
                variables.TryAdd(name, value);
            }
        }
    }

    // behind an ingress, on the port that the platform gives
    private static void AddPublished(EnvironmentCallbackContext context)
    {
        if (context.Resource is not IResourceWithEndpoints owner || owner.GetEndpoints().FirstOrDefault(e => e.IsHttp) is not { } endpoint)
        {
            return;
        }

        context.EnvironmentVariables["HTTP_PORTS"] = endpoint.Property(EndpointProperty.TargetPort);
        context.EnvironmentVariables["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
    }

    private static string Url(EndpointAnnotation endpoint, ResourceInstance instance) =>
        string.Create(CultureInfo.InvariantCulture, $"{endpoint.UriScheme}://{endpoint.TargetHost}:{instance.PortOf(endpoint)}");
}
