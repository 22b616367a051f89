using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Asks all callbacks of a resource for its variables and arguments.</summary>
internal static class EnvironmentOf
{
    public static ValueTask<Dictionary<string, string>> ResourceAsync(
        IResource resource, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken) =>
        InstanceAsync(resource, null, execution, cancellationToken);

    public static async ValueTask<Dictionary<string, string>> InstanceAsync(
        IResource resource, ResourceInstance? instance, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var resolved = new Dictionary<string, string>();
        foreach (var (name, value) in await ValuesAsync(resource, execution, cancellationToken).ConfigureAwait(false))
        {
            if (await ResolveAsync(value, instance, execution, cancellationToken).ConfigureAwait(false) is { } text)
            {
                resolved[name] = text;
            }
        }

        return resolved;
    }

    public static async ValueTask<List<string>> ArgumentsAsync(
        IResource resource, ResourceInstance instance, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var resolved = new List<string>();
        foreach (var value in await ArgumentValuesAsync(resource, execution, cancellationToken).ConfigureAwait(false))
        {
            if (await ResolveAsync(value, instance, execution, cancellationToken).ConfigureAwait(false) is { } text)
            {
                resolved.Add(text);
            }
        }

        return resolved;
    }

    /// <summary>The variables as the callbacks set them: text, or something that is text later.</summary>
    public static async ValueTask<Dictionary<string, object>> ValuesAsync(
        IResource resource, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken: cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context).ConfigureAwait(false);
        }

        return context.EnvironmentVariables;
    }

    public static async ValueTask<IList<object>> ArgumentValuesAsync(
        IResource resource, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], cancellationToken) { ExecutionContext = execution };
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context).ConfigureAwait(false);
        }

        return context.Args;
    }

    private static async ValueTask<string?> ResolveAsync(
        object value, ResourceInstance? instance, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken) => value switch
        {
            string text => text,
            InstanceValue own => instance is null ? null : own.Of(instance),
            IManifestExpressionProvider expression when execution.IsPublishMode => expression.ValueExpression,
            IValueProvider provider => await provider.GetValueAsync(cancellationToken).ConfigureAwait(false),
            IResourceBuilder<IResource> builder => await ResolveAsync(builder.Resource, instance, execution, cancellationToken).ConfigureAwait(false),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}

/// <summary>A value that differs between the replicas of a resource.</summary>
internal sealed record InstanceValue(Func<ResourceInstance, string> Of);
