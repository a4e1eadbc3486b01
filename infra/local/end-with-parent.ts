// Loaded first into every process that `npm start` supervises: should the supervisor go without a word, the process ends in order
// instead of living on and holding its ports.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
