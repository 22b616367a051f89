using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>Knows how the software of an image starts on this machine.</summary>
internal interface IImage
{
    /// <summary>One sentence with the remedy when a program is not there.</summary>
    string? WhatIsMissing(ImageRun run);

    Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken);
}
