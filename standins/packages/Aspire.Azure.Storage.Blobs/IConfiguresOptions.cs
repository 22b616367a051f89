namespace Microsoft.Extensions.Azure;

internal interface IConfiguresOptions<out TOptions>
{
    void Add(Action<TOptions> configureOptions);
}
