import '../shared/oldBrowsers';
import { createApp } from 'vue';
import '../citizen/citizen.css';
import TerminalApp from './TerminalApp.vue';
import './terminal.css';

createApp(TerminalApp).mount('#app');

// Without it the page still works; it only cannot be opened anew without a network.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/t/worker.js', { scope: '/t/' }).catch(() => undefined);
}
