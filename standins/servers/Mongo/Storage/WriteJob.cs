namespace StreamPlatform.Standins.Mongo.Storage;

internal abstract class WriteJob
{
    private Exception? _failure;

    // True when its changes are to stay.
    public bool Run(WriteScope scope)
    {
        try
        {
            Work(scope);
            return true;
        }
        catch (Exception failure)
        {
            // Whatever it is, it belongs to whoever waits for this job: the writer goes on with the next one.
            _failure = failure;
            return false;
        }
    }

    public void Complete()
    {
        if (_failure is null)
        {
            Succeed();
        }
        else
        {
            Fail(_failure);
        }
    }

    public abstract void Fail(Exception failure);

    protected abstract void Work(WriteScope scope);

    protected abstract void Succeed();
}

internal sealed class WriteJob<T>(Func<WriteScope, T> work) : WriteJob
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Outcome => _outcome.Task;

    public override void Fail(Exception failure) => _outcome.TrySetException(failure);

    protected override void Work(WriteScope scope) => _result = work(scope);

    protected override void Succeed() => _outcome.TrySetResult(_result!);
}
