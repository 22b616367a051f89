using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>Our own server of Stripe's API: there is no image of it that keeps what it is told.</summary>
internal sealed class StripeImage : IImage
{
    private const string Assembly = "StreamPlatform.Standins.Stripe.dll";

    public string? WhatIsMissing(ImageRun run) => File.Exists(Program(run))
        ? null
        : $"'{run.Name}' has not been built: {Program(run)} is missing. Build the solution (dotnet build -c {run.Host.Configuration}).";

    public Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/data");
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{run.PortOf(12111)}");
        return Task.FromResult(new LaunchPlan(new ProcessSpec("dotnet", [Program(run), "--address", address, "--data", folder])
        {
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>(run.Environment) { ["DOTNET_gcServer"] = "0" },
        }));
    }

    private static string Program(ImageRun run) => Path.Combine(run.Folder.Server("Stripe"), "bin", run.Host.Configuration, "net10.0", Assembly);
}
