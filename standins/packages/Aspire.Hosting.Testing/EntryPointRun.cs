using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs the Main of an app host on a thread of its own: it is held at Build until the test wants the application, and ended behind it.</summary>
internal sealed class EntryPointRun : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<EntryPointRun?> Current = new();

    private readonly Action<DistributedApplicationOptions, HostApplicationBuilderSettings> _configure;
    private readonly Assembly _assembly;
    private readonly TaskCompletionSource<DistributedApplicationBuilder> _described = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _mayBuild = new(0);
    private IDisposable? _listening;
    private volatile bool _isAbandoned;

    private EntryPointRun(Assembly assembly, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
    {
        _assembly = assembly;
        _configure = configure;
    }

    /// <summary>Done when the entry point has described its graph and wants to build it.</summary>
    public Task<DistributedApplicationBuilder> Builder => _described.Task;

    public static EntryPointRun Begin(Assembly assembly, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
    {
        var run = new EntryPointRun(assembly, configure);
        run._listening = DiagnosticListener.AllListeners.Subscribe(run);
        new Thread(() => run.Main(args)) { IsBackground = true, Name = $"entry point of {assembly.GetName().Name}" }.Start();
        return run;
    }

    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        _mayBuild.Release();
        return _built.Task.WaitAsync(cancellationToken);
    }

    public void Abandon()
    {
        _isAbandoned = true;
        _mayBuild.Release();
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == BuilderDiagnostics.ListenerName)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value != this)
        {
            return;
        }

        switch (value.Key)
        {
            case BuilderDiagnostics.Constructing:
                var (options, settings) = ((DistributedApplicationOptions, HostApplicationBuilderSettings))value.Value!;
                options.Assembly = _assembly;
                _configure(options, settings);
                break;
            case BuilderDiagnostics.Building:
                _described.TrySetResult((DistributedApplicationBuilder)value.Value!);
                _mayBuild.Wait();
                ThrowIfAbandoned();
                break;
            case BuilderDiagnostics.Built:
                _built.TrySetResult((DistributedApplication)value.Value!);
                throw new HostAbortedException();
        }
    }

    public void OnCompleted()
    {
        // listeners live as long as the process
    }

    public void OnError(Exception error)
    {
        // diagnostic listeners report none
    }

    private void Main(string[] args)
    {
        Current.Value = this;
        try
        {
            var main = _assembly.EntryPoint ?? throw new InvalidOperationException($"{_assembly.GetName().Name} has no entry point.");
            var result = main.Invoke(null, main.GetParameters().Length == 0 ? [] : [args]);
            (result as Task)?.GetAwaiter().GetResult();
            Fail(new InvalidOperationException("The entry point ended without building a distributed application."));
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is not null)
        {
            Fail(wrapped.InnerException);
        }
        catch (HostAbortedException)
        {
            // an async entry point that was ended behind its Build
        }
        finally
        {
            _listening?.Dispose();
        }
    }

    private void Fail(Exception failure)
    {
        if (failure is not HostAbortedException)
        {
            _described.TrySetException(failure);
            _built.TrySetException(failure);
        }
    }

    private void ThrowIfAbandoned()
    {
        if (_isAbandoned)
        {
            throw new HostAbortedException();
        }
    }
}
