using Azure.Core.Extensions;

namespace Microsoft.Extensions.Azure;

/// <summary>Configures the client that a package of Azure makes. (Of Microsoft.Extensions.Azure, which is not on the feed either.)</summary>
public static class AzureClientBuilderExtensions
{
    /// <summary>Changes the options of the client.</summary>
    public static IAzureClientBuilder<TClient, TOptions> ConfigureOptions<TClient, TOptions>(
        this IAzureClientBuilder<TClient, TOptions> builder, Action<TOptions> configureOptions)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(configureOptions);
        if (builder is not IConfiguresOptions<TOptions> client)
        {
            throw new NotSupportedException($"ConfigureOptions on {builder.GetType()}");
        }

        client.Add(configureOptions);
        return builder;
    }
}
