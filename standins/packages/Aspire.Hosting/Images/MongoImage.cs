using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>mongo: our own server of the same wire protocol.</summary>
internal sealed class MongoImage : IImage
{
    private const string Assembly = "StreamPlatform.Standins.Mongo.dll";

    public string? WhatIsMissing(ImageRun run) => File.Exists(Program(run))
        ? null
        : $"'{run.Name}' has not been built: {Program(run)} is missing. Build the solution (dotnet build -c {run.Host.Configuration}).";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/data/db");
        string[] arguments = [Program(run), "--port", run.PortOf(27017).ToString(CultureInfo.InvariantCulture), "--dbpath", folder, "--bind", "127.0.0.1"];
        return Task.FromResult(new LaunchPlan(new ProcessSpec("dotnet", arguments)
        {
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>(run.Environment) { ["DOTNET_gcServer"] = "0" },
        }));
    }

    private static string Program(ImageRun run) => Path.Combine(run.Folder.Server("Mongo"), "bin", run.Host.Configuration, "net10.0", Assembly);
}
