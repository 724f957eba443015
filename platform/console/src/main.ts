import { createApp } from 'vue';
import ConsoleApp from './shell/ConsoleApp.vue';
import { router } from './router';
import { start } from './session/session';
import './style/element.css';
import './style/theme.css';
import './style/frame.css';
import './style/parts.css';
import './style/table.css';

createApp(ConsoleApp).use(router).mount('#app');
void start();
