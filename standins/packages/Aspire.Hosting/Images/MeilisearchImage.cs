using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>meilisearch: our own server of the same HTTP API.</summary>
internal sealed class MeilisearchImage : IImage
{
    private const string Assembly = "StreamPlatform.Standins.Meilisearch.dll";

    public string? WhatIsMissing(ImageRun run) => File.Exists(Program(run))
        ? null
        : $"'{run.Name}' has not been built: {Program(run)} is missing. Build the solution (dotnet build -c {run.Host.Configuration}).";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/meili_data");
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{run.PortOf(7700)}");
        return Task.FromResult(new LaunchPlan(new ProcessSpec("dotnet", [Program(run), "--http-addr", address, "--db-path", folder])
        {
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>(run.Environment) { ["DOTNET_gcServer"] = "0" },
        }));
    }

    private static string Program(ImageRun run) => Path.Combine(run.Folder.Server("Meilisearch"), "bin", run.Host.Configuration, "net10.0", Assembly);
}
