using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Arivu.Portal.Tests.Browser;

/// <summary>The network between a phone and the portal. It counts every byte, and can be cut and mended.</summary>
public sealed class Way : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly CancellationTokenSource _over = new();
    private readonly int _portal;
    private readonly Task _accepting;
    private long _down;
    private int _refused;
    private volatile bool _cut;
    private volatile bool _deaf;

    /// <summary>A way to the portal at this address.</summary>
    public Way(string portal)
    {
        _portal = new Uri(portal).Port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The portal's address for whoever takes this way.</summary>
    public string Url => $"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Bytes that came down to the phone, headers and sockets included.</summary>
    public long Down => Interlocked.Read(ref _down);

    /// <summary>Connections that were tried while it was cut.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Breaks every connection and lets none be made.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _open.Keys)
        {
            client.Close();
        }
    }

    /// <summary>What the phone sends still arrives; no answer ever does, and nobody is told.</summary>
    public void LoseAnswers() => _deaf = true;

    /// <summary>Connections can be made again; those that lost something are broken.</summary>
    public void Mend()
    {
        Cut();
        (_cut, _deaf) = (false, false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        Cut();
        _listener.Stop();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_over.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or InvalidOperationException or SocketException && _over.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient phone)
    {
        using var portal = new TcpClient();
        _open[phone] = true;
        _open[portal] = true;
        try
        {
            if (_cut)
            {
                Interlocked.Increment(ref _refused);
            }
            else
            {
                await portal.ConnectAsync(IPAddress.Loopback, _portal, _over.Token);
                await Task.WhenAny(CarryAsync(phone, portal, down: false), CarryAsync(portal, phone, down: true));
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, or left by one of the two: the other end goes as well.
        }
        finally
        {
            _open.TryRemove(phone, out _);
            _open.TryRemove(portal, out _);
            phone.Close();
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to, bool down)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.GetStream().ReadAsync(buffer, _over.Token)) > 0)
        {
            if (down && _deaf)
            {
                continue;
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _over.Token);
            if (down)
            {
                Interlocked.Add(ref _down, read);
            }
        }
    }
}
