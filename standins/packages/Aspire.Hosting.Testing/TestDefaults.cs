using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>A graph in a test shares nothing: no port, no data, no dashboard. Arguments of the test win.</summary>
internal static class TestDefaults
{
    public static void Apply(DistributedApplicationOptions options, HostApplicationBuilderSettings settings, TestFolder folder)
    {
        options.DisableDashboard = true;
        settings.EnvironmentName ??= Environments.Development;
        settings.Args =
        [
            "--DcpPublisher:RandomizePorts=true",
            "--StandIns:ConsoleLogs=false",
            $"--{GraphFolder.ConfigurationKey}={folder.Path}",
            .. settings.Args ?? [],
        ];
    }
}
