using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Orders;
using Arivu.Portal.Tests.Trade;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Tests.Data.Copies;

/// <summary>What was answered before a backup began stands in it, whoever writes meanwhile; and it can be restored anywhere.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arivu-backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_backup_of_SQLite_under_load_restores_to_an_empty_folder() => UnderLoadAsync(TestDatabase.Sqlite);

    [Fact]
    public Task A_backup_of_PostgreSQL_under_load_restores_to_an_empty_database() => UnderLoadAsync(TestDatabase.PostgreSql);

    [Fact]
    public async Task A_backup_overwrites_nothing_makes_no_database_and_a_restore_neither()
    {
        var missing = Directory.CreateDirectory(Path.Combine(_folder, "missing")).FullName;
        Assert.Equal(2, (await VerbProcess.RunAsync(TestDatabase.Sqlite, missing, "backup", "--to", "x")).Code);
        Assert.Empty(Directory.GetFiles(missing));

        await using var portal = new TestPortal { Database = TestDatabase.Sqlite };
        _ = portal.Services;
        var file = Path.Combine(_folder, "first.backup");
        Assert.Equal(0, (await VerbProcess.RunAsync(TestDatabase.Sqlite, portal.Folder, "backup", "--to", file)).Code);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), "Nobody but its owner reads a backup.");
        var again = await VerbProcess.RunAsync(TestDatabase.Sqlite, portal.Folder, "backup", "--to", file);
        var over = await VerbProcess.RunAsync(TestDatabase.Sqlite, portal.Folder, "restore", "--from", file);

        Assert.Equal((1, true), (again.Code, again.Said.Contains("nothing is overwritten", StringComparison.Ordinal)));
        Assert.Equal((1, true), (over.Code, over.Said.Contains("holds a database already", StringComparison.Ordinal)));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_broken_file_and_somebody_else_s_database_restore_to_nothing()
    {
        var (broken, other, target) = (Path.Combine(_folder, "broken"), Path.Combine(_folder, "other"), Directory.CreateDirectory(Path.Combine(_folder, "target")).FullName);
        await File.WriteAllTextAsync(broken, "this is no database, but long enough to be looked at twice", Stop);
        await using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE notes (text TEXT)";
            await command.ExecuteNonQueryAsync(Stop);
        }

        var (damaged, strange) = (await VerbProcess.RunAsync(TestDatabase.Sqlite, target, "restore", "--from", broken), await VerbProcess.RunAsync(TestDatabase.Sqlite, target, "restore", "--from", other));

        Assert.Equal((1, true), (damaged.Code, damaged.Said.Contains("cannot be read", StringComparison.Ordinal)));
        Assert.Equal((1, true), (strange.Code, strange.Said.Contains("holds no tables of a portal", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(target));
    }

    [Fact]
    public async Task A_disk_that_is_full_and_a_server_that_is_down_are_told_in_one_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux bounds a process's files so simply.");
        await using var portal = new TestPortal { Database = TestDatabase.Sqlite };
        _ = portal.Services;
        var file = Path.Combine(_folder, "whole.backup");
        Assert.Equal(0, (await VerbProcess.RunAsync(TestDatabase.Sqlite, portal.Folder, "backup", "--to", file)).Code);
        var (locked, target) = (Path.Combine(_folder, "none.backup"), Directory.CreateDirectory(Path.Combine(_folder, "target")).FullName);

        var full = await VerbProcess.OnFullDiskAsync(portal.Folder, "backup", "--to", locked);
        var fullBack = await VerbProcess.OnFullDiskAsync(target, "restore", "--from", file);
        var down = await VerbProcess.RunOnAsync("PostgreSql", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2", _folder, "restore", "--from", file);
        var copied = await VerbProcess.RunAsync(TestDatabase.Sqlite, portal.Folder, "copy", "--to-provider", "PostgreSql", "--to-connection", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2");

        Assert.All([full, fullBack, down, copied], ended => Assert.True(ended.Code == 1 && !ended.Said.Contains("   at ", StringComparison.Ordinal), $"{ended.Code}: {ended.Said}"));
        Assert.Contains("Nothing was saved. ", full.Said, StringComparison.Ordinal);
        Assert.Contains("Nothing was restored. ", fullBack.Said, StringComparison.Ordinal);
        Assert.Contains("Nothing was restored. ", down.Said, StringComparison.Ordinal);
        Assert.Contains("Nothing was copied. ", copied.Said, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.Empty(Directory.GetFiles(target));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task UnderLoadAsync(TestDatabase database)
    {
        var place = Directory.CreateDirectory(Path.Combine(_folder, $"from-{Guid.NewGuid():N}")).FullName;
        var file = Path.Combine(_folder, $"{database.Provider.Name}.backup");
        List<(string Key, string Number)> before;
        await using (var trade = Storm.TradeIn(place, database))
        {
            await Storm.PrepareAsync(trade);
            var storm = new Storm(trade, place).BlowAsync(15, Stop);
            await Until.TrueAsync(() => Task.FromResult(Storm.AnswersIn(place).Count >= 6), "Six answers", TimeSpan.FromSeconds(60));
            before = Storm.AnswersIn(place);
            var saved = await VerbProcess.RunAsync(database, place, "backup", "--to", file);
            Assert.True(saved.Code == 0, saved.Said);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), "Nobody but its owner reads a backup.");
            Assert.True(Storm.AnswersIn(place).Count > before.Count, "The storm blew on while the backup was made.");
            await storm;
            await RestsAsync(trade.Portal);
        }

        database.Remove(place);
        await RestoresAsync(database, file, before);
    }

    private async Task RestoresAsync(TestDatabase database, string file, List<(string Key, string Number)> before)
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, $"to-{Guid.NewGuid():N}")).FullName;
        var restored = await VerbProcess.RunAsync(database, empty, "restore", "--from", file);
        Assert.True(restored.Code == 0, restored.Said);
        await using (var portal = new TestPortal { Database = database, InFolder = empty, StoppedClock = false })
        {
            await RestsAsync(portal);
            var standing = await portal.ReadAsync(db => db.PlacedKeys.ToDictionaryAsync(k => k.Key, k => k.OrderNumbers, Stop));
            Assert.All(before, answer => Assert.Equal(answer.Number, standing.GetValueOrDefault(answer.Key)));
        }

        var check = await VerbProcess.RunAsync(database, empty, "check");
        Assert.True(check.Code == 0, check.Said);
        database.Remove(empty);
    }

    private static Task RestsAsync(TestPortal portal) =>
        Until.TrueAsync(async () => !await portal.ReadAsync(db => db.Set<Delivery>().AnyAsync(d => !d.Outside, Stop)), "An empty outbox", TimeSpan.FromSeconds(90));
}
