using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>library/cassandra: our own server of the same native protocol. Like the image, it lets everybody in.</summary>
internal sealed class CassandraImage : IImage
{
    private const string Assembly = "StreamPlatform.Standins.Cassandra.dll";

    public string? WhatIsMissing(ImageRun run) => File.Exists(Program(run))
        ? null
        : $"'{run.Name}' has not been built: {Program(run)} is missing. Build the solution (dotnet build -c {run.Host.Configuration}).";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/var/lib/cassandra");
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{run.PortOf(9042)}");
        return Task.FromResult(new LaunchPlan(new ProcessSpec("dotnet", [Program(run), "--address", address, "--data", folder])
        {
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>(run.Environment) { ["DOTNET_gcServer"] = "0" },
        }));
    }

    private static string Program(ImageRun run) => Path.Combine(run.Folder.Server("Cassandra"), "bin", run.Host.Configuration, "net10.0", Assembly);
}
