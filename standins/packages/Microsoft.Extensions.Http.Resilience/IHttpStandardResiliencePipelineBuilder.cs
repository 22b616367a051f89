using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Configures the standard pipeline of an HTTP client.</summary>
public interface IHttpStandardResiliencePipelineBuilder
{
    /// <summary>The name of the options of this pipeline.</summary>
    string PipelineName { get; }

    /// <summary>The services of the application.</summary>
    IServiceCollection Services { get; }
}
